package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.UnmetNeed;
import de.verweisnetz.directory.UnmetNeedQuery;
import de.verweisnetz.directory.UnmetNeeds;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counters of searches without a hit, as coordinators read them. */
@RequestScoped
@Path("v1/unmet-needs")
@Produces("application/json")
public class UnmetNeedsResource {
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(9999, 12);

    @Inject
    private UnmetNeeds needs;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @QueryParam("from") @Pattern(regexp = MONTH) @Nullable String from,
            @QueryParam("to") @Pattern(regexp = MONTH) @Nullable String to,
            @QueryParam("kreis") @Pattern(regexp = "[0-9]{2}|[0-9]{5}|ABROAD|UNKNOWN|ANY") @Nullable String kreis,
            @QueryParam("language") @Pattern(regexp = "[a-z]{2,3}|ANY") @Nullable String language,
            @QueryParam("topic") @Pattern(regexp = "[A-Z]{3}(\\.[A-Z]+)?") @Nullable String topic,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = needs.list(
                new UnmetNeedQuery(month(from, FIRST), month(to, LAST), kreis, language, topic, limit, cursor));
        var body = new UnmetNeedList("searches", page.items(), NextPage.of(uri, page.cursor()), page.total(), false);
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static YearMonth month(@Nullable String text, YearMonth otherwise) {
        return text == null ? otherwise : YearMonth.parse(text);
    }

    record UnmetNeedList(String unit, List<UnmetNeed> items, @Nullable String next, long total, boolean totalCapped) {}
}
