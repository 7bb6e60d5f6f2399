package de.verweisnetz.data.export;

import org.jspecify.annotations.Nullable;

/**
 * What an export says of itself.
 *
 * @param source the name of the directory it comes from
 * @param republish whether whoever receives it may publish it again
 * @param licence name or address of the licence, absent where none is stated
 */
public record ExportHeader(String source, boolean republish, @Nullable String licence) {}
