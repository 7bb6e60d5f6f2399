package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.CheckLinks;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.upkeep.LinkAnswer;
import de.verweisnetz.directory.upkeep.LinkView;
import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a contact sees and answers by her link: POST, because the credential must not stand in an address. */
@RequestScoped
@Path("v1/check-links")
@Produces("application/json")
@Consumes("application/json")
public class CheckLinksResource {
    @Inject
    private CheckLinks links;

    @Inject
    private BusinessClock clock;

    @POST
    @Path("view")
    public LinkView view(@NotNull @Valid ViewRequest request) {
        return links.view(request.token());
    }

    @POST
    @Path("answers")
    public LinkView answer(@NotNull @Valid AnswersRequest request) {
        var today = clock.today();
        return links.answer(
                request.token(),
                request.offers().stream().map(answer -> answer.on(today)).toList());
    }

    record ViewRequest(@NotNull @Size(max = 200) String token) {}

    record AnswersRequest(
            @NotNull @Size(max = 200) String token,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid AnswerRequest> offers) {}

    record AnswerRequest(
            @NotNull UUID id,
            @NotNull LinkAnswer.Kind answer,
            @Size(min = 3, max = 1000) @Nullable String corrections,
            @Valid @Nullable LightRequest capacity) {

        LinkAnswer on(LocalDate today) {
            var light =
                    capacity == null ? null : new OfferFacts.Capacity(capacity.light(), today, capacity.waitingDays());
            return new LinkAnswer(id, answer, corrections, light);
        }
    }

    record LightRequest(
            @NotNull @Pattern(regexp = "OPEN|FULL|UNKNOWN") String light,
            @Min(0) @Max(730) @Nullable Integer waitingDays) {}
}
