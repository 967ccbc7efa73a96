import { useId, useRef, useState } from "react";
import { type Edge, isoDay } from "./dates.ts";

/**
 * A day, yyyy-mm-dd whatever the reader's locale: browsers write their own date inputs in the locale's order, and one and the same day
 * must not read 11/21 here and 21/11 there. The calendar is the browser's.
 */
export function DateField({
  label,
  value,
  edge,
  onChange,
}: {
  readonly label: string;
  /** An ISO date, or "". */
  readonly value: string;
  readonly edge: Edge;
  readonly onChange: (day: string) => void;
}) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const picker = useRef<HTMLInputElement>(null);
  const fault = useId();
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const day = isoDay(text, edge);
  const [left, setLeft] = useState(false);
  const isWrong = day === null && left;
  return (
    <div className="date">
      <label>
        {label}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={12}
          placeholder="yyyy-mm-dd"
          value={text}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? fault : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setLeft(false);
            const whole = isoDay(event.target.value, edge);
            if (whole === event.target.value) onChange(whole);
          }}
          onBlur={() => {
            setLeft(true);
            if (day === null) return;
            setText(day);
            if (day !== value) onChange(day);
          }}
        />
      </label>
      <button
        type="button"
        className="calendar"
        aria-label={`${label}: choose from a calendar`}
        onClick={() => picker.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3" />
        </svg>
      </button>
      <input
        ref={picker}
        className="picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {isWrong && (
        <span id={fault} className="fault" role="alert">
          Expected a day as yyyy-mm-dd
        </span>
      )}
    </div>
  );
}
