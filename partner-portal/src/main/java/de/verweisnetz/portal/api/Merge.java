package de.verweisnetz.portal.api;

/** What a merge did. */
public record Merge(String id, String kind, String state, int changed) {}
