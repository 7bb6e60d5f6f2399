package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page as HSDS writes it. */
public record ServicePage(
        long totalItems,
        long totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<ObjectNode> contents) {

    static ServicePage of(ServiceQuery query, long total, List<ObjectNode> contents) {
        long pages = (total + query.perPage() - 1) / query.perPage();
        return new ServicePage(
                total,
                pages,
                query.page(),
                contents.size(),
                query.page() == 1,
                query.page() >= pages,
                contents.isEmpty(),
                contents);
    }
}
