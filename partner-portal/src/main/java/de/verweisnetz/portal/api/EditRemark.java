package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** What somebody would change in a document of the directory, in plain words. */
public record EditRemark(String kind, String id, String remark, @Nullable String reason) {}
