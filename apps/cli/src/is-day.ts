// A module of its own, so that a command without days does not load what knows the calendar.
import { daySchema } from "@tapeline/pricing";

/** Whether a text is a day that prices and cases may name: `2026-11-24`, from 1990 to 2100. */
export const isDay = (text: string): boolean => daySchema.safeParse(text).success;
