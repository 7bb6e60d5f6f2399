package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.signpost.Signpost;
import de.verweisnetz.referral.signpost.SignpostRepository;
import de.verweisnetz.referral.voucher.CodeProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cards as anybody reads them, and the codes that readers take: without login, without a word about themselves. */
@ApplicationScoped
public class Cards {
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    @Inject
    private SignpostRepository repository;

    @Inject
    private CodesFromCards codes;

    @Inject
    private Offers offers;

    @Inject
    private Participants participants;

    @Inject
    private BusinessClock clock;

    /**
     * What the card leads to. Reading it changes and counts nothing.
     *
     * @param language of the notice, or null for that of the card
     */
    @Transactional
    @OpenToAnyone("A card is pasted under public posts; it says only what the centre tells everybody.")
    public CardView show(String key, @Nullable String language) {
        var card = find(key);
        var offer = offer(card);
        var centre = offers.card(offer.id()).orElseThrow(() -> ProblemException.of(CodeProblem.CARD_OVER));
        var notice = codes.notice(card, offer, language == null ? card.language() : language);
        return new CardView(
                card.key(),
                card.language(),
                participants.name(card.senderOrg()).orElse(""),
                ClientPageView.Centre.of(centre),
                notice.isPresent(),
                notice.map(CardView.Notice::of).orElse(null),
                notice.map(text -> lastDay()).orElse(null));
    }

    /** Somebody takes a code; pressing twice, with the same key, takes one. */
    @Transactional
    @OpenToAnyone(
            "Who takes a code says nothing about herself; networks can take only so many, and the code is unannounced.")
    public TakenCodeView takeCode(String key, @Nullable String onceKey, TakeCodeRequest request) {
        var once = once(onceKey);
        var card = find(key);
        return codes.take(card, offer(card), request, once);
    }

    /** The answer to a repetition shows the code again: only a key that nobody else can choose may do that. */
    private static UUID once(@Nullable String key) {
        if (key == null) {
            throw ProblemException.of(
                    CommonProblem.HEADER_REQUIRED, FieldError.parameter("Idempotency-Key", "required"));
        }
        if (!RANDOM.matcher(key).matches()) {
            throw ProblemException.of(CodeProblem.CARD_RULE, FieldError.parameter("Idempotency-Key", "key-random"));
        }
        return UUID.fromString(key);
    }

    private Signpost find(String key) {
        return repository.findByKey(key).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private ReferableOffer offer(Signpost card) {
        return offers.forReferral(new OfferId(card.offer()))
                .filter(ReferableOffer::listed)
                .orElseThrow(() -> ProblemException.of(CodeProblem.CARD_OVER));
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(codes.expiresAt(clock.now()), BusinessClock.ZONE);
    }
}
