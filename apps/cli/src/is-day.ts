// A module of its own, so that a command without days does not load what knows the calendar.
export { isDay } from "@tapeline/engine";
