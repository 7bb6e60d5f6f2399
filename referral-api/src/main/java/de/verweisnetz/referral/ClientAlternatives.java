package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.OfferNeed;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.ReferableOffer;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.WindDowns;
import de.verweisnetz.referral.AlternativesView.Alternative;
import de.verweisnetz.referral.ClientPageRepository.ClientRow;
import de.verweisnetz.referral.client.TakenBackRepository;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.ConsentTexts;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.lifecycle.RegionKind;
import de.verweisnetz.referral.voucher.Vouchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Three other centres for a client whose centre cannot help her, and her choice of one of them. */
@ApplicationScoped
@Transactional
public class ClientAlternatives {
    private static final int SHOWN = 3;
    // Some of what is found takes no codes today, or is the centre she comes from.
    private static final int LOOKED_AT = 12;

    @Inject
    private ClientReferrals referrals;

    @Inject
    private ClientPageRepository pages;

    @Inject
    private ClientPageSteps steps;

    @Inject
    private ContinuedByClient continuation;

    @Inject
    private TakenBackRepository takenBack;

    @Inject
    private IssuingRules rules;

    @Inject
    private Offers offers;

    @Inject
    private Participants participants;

    @Inject
    private WindDowns windDowns;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Wordings wordings;

    @Inject
    private Vouchers vouchers;

    @Inject
    private BusinessClock clock;

    /** Ranked as the directory's search ranks, by her own topic, language and region. Looking changes nothing. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public AlternativesView list(ClientTextsRequest request) {
        var former = toGoOnFrom(request.credential());
        var language =
                Optional.ofNullable(request.language()).orElse(former.matter().language());
        return new AlternativesView(offers.forNeed(need(former), LOOKED_AT).stream()
                .filter(id -> offers.forReferral(id)
                        .filter(offer -> fits(former, offer))
                        .isPresent())
                .limit(SHOWN)
                .map(id -> alternative(id, language))
                .toList());
    }

    /** She goes on with one of them; choosing again answers with the first choice. */
    @OpenToAnyone("The client's token or full code is the credential.")
    public TakenCodeView choose(ClientChoiceRequest request) {
        var former = referrals.openToChange(request.credential());
        var token = vouchers.tokenOfNext(former.id());
        if (row(token).isEmpty()) {
            requireEnd(former);
            continuation.begin(former, offered(former, request.offerId()), request, token);
        }
        return row(token).map(row -> view(row, token)).orElseThrow();
    }

    private Referral toGoOnFrom(ClientPageRequest credential) {
        var former = referrals.open(credential);
        requireEnd(former);
        return former;
    }

    private void requireEnd(Referral former) {
        var now = clock.now();
        var status = former.course().stateFor(Party.CLIENT, now).status();
        boolean over = former.times().hasExpired(now)
                || former.times().watch().centreGoneSince().isPresent()
                || !participants.isActive(former.parties().receiverOrg());
        if (!steps.canGoOn(status, over) || takenBack.find(former.id()).isPresent()) {
            throw ProblemException.of(ReferralProblem.ILLEGAL_TRANSITION);
        }
    }

    private ReferableOffer offered(Referral former, UUID id) {
        return offers.forReferral(new OfferId(id))
                .filter(offer -> fits(former, offer))
                .orElseThrow(() -> ProblemException.of(
                        ReferralProblem.OFFER_TAKES_NO_REFERRALS, FieldError.at("/offer_id", "offer-takes-no-code")));
    }

    private boolean fits(Referral former, ReferableOffer offer) {
        return !offer.id().value().equals(former.parties().offer())
                && rules.takesCode(offer, clock.today())
                && offer.managedBy().filter(this::takesPart).isPresent();
    }

    private boolean takesPart(UUID centre) {
        return participants.isActive(centre) && windDowns.answers(centre);
    }

    private Alternative alternative(OfferId id, String language) {
        var wording = wordings.of(id.value(), ConsentScope.CODE);
        return new Alternative(
                id.value(),
                ClientPageView.Centre.of(offers.card(id).orElseThrow()),
                texts.newest(language, ConsentTexts.NOTICE, wording).get(0),
                texts.newest(language, ConsentPurpose.FORWARD.name(), wording).get(0));
    }

    private static OfferNeed need(Referral former) {
        var matter = former.matter();
        var region = matter.region();
        return new OfferNeed(
                matter.topics(),
                matter.language(),
                Grade.CODE.name(),
                code(RegionKind.POSTCODE, region.kind(), region.code()),
                code(RegionKind.KREIS, region.kind(), region.code()),
                region.kind() == RegionKind.ABROAD);
    }

    private static @Nullable String code(RegionKind wanted, RegionKind kind, @Nullable String code) {
        return kind == wanted ? code : null;
    }

    private Optional<ClientRow> row(String token) {
        return pages.byPage(vouchers.fingerprintOfPage(token), clock.now());
    }

    private TakenCodeView view(ClientRow row, String token) {
        var sealed = row.codeSealed();
        if (sealed == null) {
            throw ProblemException.of(ReferralProblem.CODE_USED);
        }
        return new TakenCodeView(
                vouchers.openCode(row.id(), sealed), row.reference(), vouchers.pageUrl(token), row.expiresAt());
    }
}
