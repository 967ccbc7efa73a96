/** The time of recording, ISO UTC. The only clock there is. */
export type Clock = () => string;
