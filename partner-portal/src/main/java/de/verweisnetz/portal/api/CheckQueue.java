package de.verweisnetz.portal.api;

import java.util.List;

/** What to check this week, cut to the hours there are. */
public record CheckQueue(List<CheckItem> items, int total, int waiting, int hours, int minutesPerCheck) {}
