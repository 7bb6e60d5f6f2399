package de.verweisnetz.portal.api;

/** What is said about a file that is handed over. */
public record UploadOrder(
        String key, String source, String fileName, String mediaType, boolean complete, boolean removeMissing) {}
