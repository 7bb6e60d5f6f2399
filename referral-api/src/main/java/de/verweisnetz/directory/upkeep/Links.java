package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.directory.listing.OfferRepository;
import de.verweisnetz.directory.listing.OfferRow;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows a contact her offers and takes her answers, on the strength of a signed link. */
@ApplicationScoped
public class Links {
    @Inject
    private LinkTokens tokens;

    @Inject
    private CheckMailRepository mails;

    @Inject
    private OfferRepository offers;

    @Inject
    private Editing editing;

    @Inject
    private Suggesting suggesting;

    @Inject
    private CheckRepository checks;

    @Inject
    private Freshness freshness;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.confirmation-validity")
    private Period validity;

    /** The offers whose contact still is the one that got the link. */
    public LinkView view(String token) {
        var link = open(token);
        var since = LocalDate.ofInstant(link.createdAt(), BusinessClock.ZONE);
        var items = current(link).stream()
                .flatMap(this::view)
                .map(offer -> new LinkView.Item(offer, isConfirmed(offer, since), isCorrecting(offer)))
                .toList();
        return new LinkView(link.expiresAt(), items);
    }

    /** Takes all answers or, with one that is not allowed, none. */
    public void answer(String token, List<LinkAnswer> answers) {
        var current = current(open(token));
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (!current.contains(answer.offer())) {
                throw ProblemException.of(
                        DirectoryProblem.EDIT_REFUSED, FieldError.at("/offers/" + i + "/id", "not-of-this-link"));
            }
            take(answer, "/offers/" + i);
        }
    }

    private void take(LinkAnswer answer, String pointer) {
        var capacity = answer.capacity();
        if (capacity != null) {
            var offer = editing.find(Editing.offer(answer.offer()));
            editing.writeByContact(offer, OfferState.with(offer.body(), capacity), OriginType.CAPACITY);
        }
        if (answer.kind() == LinkAnswer.Kind.ALL_CORRECT) {
            confirm(answer.offer());
        } else {
            correct(answer, pointer);
        }
    }

    private void confirm(UUID id) {
        var offer = editing.find(Editing.offer(id));
        var organization = offers.find(new OfferId(id))
                .orElseThrow()
                .facts()
                .organization()
                .name();
        var confirmed = OfferState.confirmed(offer.body(), clock.today(), organization, validity);
        if (!confirmed.equals(offer.body())) {
            editing.writeByContact(offer, confirmed, OriginType.CONFIRMATION);
            checks.record(id, CheckResult.CONFIRMED, null, Editor.CONTACT, clock.now());
        }
        checks.settle(id);
    }

    private void correct(LinkAnswer answer, String pointer) {
        var words = answer.corrections();
        if (words != null) {
            suggesting.remarkByContact(
                    editing.find(Editing.offer(answer.offer())),
                    words,
                    FieldError.at(pointer + "/corrections", Suggesting.NO_WORDS));
        }
        checks.report(answer.offer(), CheckReason.CORRECTION, null, Editor.CONTACT, clock.now());
    }

    private CheckMail open(String token) {
        var link =
                tokens.open(token).flatMap(mails::find).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        if (!link.expiresAt().isAfter(clock.now()) || current(link).isEmpty()) {
            throw ProblemException.of(DirectoryProblem.CHECK_LINK_OVER);
        }
        return link;
    }

    private List<UUID> current(CheckMail link) {
        return mails.contacts(link.offers()).stream()
                .filter(asked -> tokens.isContact(link, asked.address()))
                .map(CheckMailRepository.Asked::offer)
                .toList();
    }

    private Stream<OfferView> view(UUID offer) {
        var day = new OfferDay(clock.now(), freshness);
        return offers.find(new OfferId(offer)).filter(OfferRow::listed).stream()
                .map(row -> day.view(row.version(), row.facts(), row.answerMode()));
    }

    private boolean isCorrecting(OfferView offer) {
        return checks.isReported(offer.id(), CheckReason.CORRECTION, Editor.CONTACT);
    }

    private static boolean isConfirmed(OfferView offer, LocalDate since) {
        var verified = offer.facts().verifiedOn();
        return verified != null && !verified.isBefore(since);
    }
}
