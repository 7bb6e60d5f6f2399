package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page as HSDS writes it. */
public record PublishedPage(
        long totalItems,
        long totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<ObjectNode> contents) {

    static PublishedPage of(int page, int perPage, long total, List<ObjectNode> contents) {
        long pages = (total + perPage - 1) / perPage;
        return new PublishedPage(
                total, pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
    }
}
