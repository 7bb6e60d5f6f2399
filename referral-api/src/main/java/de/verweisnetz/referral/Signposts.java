package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.signpost.CardText;
import de.verweisnetz.referral.signpost.Signpost;
import de.verweisnetz.referral.signpost.SignpostRepository;
import de.verweisnetz.referral.voucher.CodeProblem;
import de.verweisnetz.referral.voucher.Crockford;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cards for public replies, made by streetworkers: an address to pass on, no referral, nothing about anybody. */
@ApplicationScoped
public class Signposts {
    private static final int KEY_LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private SignpostRepository repository;

    @Inject
    private CodesFromCards codes;

    @Inject
    private Offers offers;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    /** Hands a card out: the team's card for this offer, language and campaign, made if there is none; each time is counted. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public SignpostView handOut(IdempotencyKey key, SignpostRequest request) {
        var id = idempotency.once(key, () -> {
            check(request);
            var card = repository.keep(card(request));
            repository.countHandedOut(card, clock.today().withDayOfMonth(1));
            audit.record(AuditAction.CREATE, "signpost", card);
            return card;
        });
        return view(id);
    }

    /** A card of the caller's organisation and how it fares. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public SignpostView find(UUID id) {
        return view(id);
    }

    private void check(SignpostRequest request) {
        if (!CardText.LANGUAGES.contains(request.language())) {
            throw ProblemException.of(CodeProblem.CARD_RULE, FieldError.at("/language", "card-language"));
        }
        offers.forReferral(new OfferId(request.offerId()))
                .filter(ReferableOffer::listed)
                .orElseThrow(
                        () -> ProblemException.of(CodeProblem.CARD_RULE, FieldError.at("/offer_id", "offer-unknown")));
    }

    private Signpost card(SignpostRequest request) {
        var maker = caller.get();
        return new Signpost(
                Ids.next(),
                Crockford.draw(KEY_LENGTH, random),
                maker.participant(),
                maker.team(),
                request.offerId(),
                request.language(),
                request.campaign(),
                clock.now());
    }

    private SignpostView view(UUID id) {
        var card = repository.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        var centre =
                offers.card(new OfferId(card.offer())).orElseThrow(() -> ProblemException.of(CodeProblem.CARD_OVER));
        var url = publicUrl + "/k/" + card.key();
        boolean givesCodes = offers.forReferral(new OfferId(card.offer()))
                .flatMap(offer -> codes.notice(card, offer, card.language()))
                .isPresent();
        var count = repository.count(id);
        return new SignpostView(
                id,
                card.key(),
                new SignpostView.Offer(card.offer(), centre.name(), centre.organization()),
                card.language(),
                card.campaign(),
                CardText.of(centre, card.language(), url, givesCodes),
                url,
                givesCodes,
                CardText.isReviewed(card.language()),
                count.handedOut(),
                count.codesTaken(),
                card.createdAt());
    }
}
