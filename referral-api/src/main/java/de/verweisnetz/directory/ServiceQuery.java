package de.verweisnetz.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published services; all filters are combined with AND.
 *
 * @param search words of a service, of its topics and of its public places
 * @param page counted from 1
 */
public record ServiceQuery(
        @Nullable String search,
        int page,
        int perPage,
        @Nullable UUID organizationId,
        @Nullable UUID taxonomyTermId,
        @Nullable LocalDate modifiedAfter) {}
