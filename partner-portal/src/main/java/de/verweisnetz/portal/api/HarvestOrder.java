package de.verweisnetz.portal.api;

/** A directory to fetch from the web. */
public record HarvestOrder(String url, String source, boolean dryRun, boolean full, boolean removeMissing) {}
