package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.directory.TrustedInformation;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.PrivacyProblem;
import de.verweisnetz.privacy.WindDowns;
import de.verweisnetz.referral.ClientPageRepository.ClientRow;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.voucher.CodeReader;
import de.verweisnetz.referral.voucher.PresentedCode;
import de.verweisnetz.referral.voucher.VoucherCode;
import de.verweisnetz.referral.voucher.Vouchers;
import de.verweisnetz.referral.voucher.WrongCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client reads on her own page. Reading it changes nothing: chat programs look at links before people do. */
@ApplicationScoped
public class ClientPages {
    @Inject
    private ClientPageRepository repository;

    @Inject
    private Offers offers;

    @Inject
    private ClientPageSteps steps;

    @Inject
    private TrustedInformation information;

    @Inject
    private Vouchers vouchers;

    @Inject
    private WrongCodes wrongCodes;

    @Inject
    private CodeReader reader;

    @Inject
    private WindDowns windDowns;

    @Inject
    private BusinessClock clock;

    @Transactional
    @OpenToAnyone("The client's token or full code is the credential.")
    public ClientPageView show(ClientPageRequest request) {
        var row = find(request).orElseThrow(() -> nothing(request));
        var card = offers.card(new OfferId(row.offer())).orElseThrow(ClientPages::notFound);
        var now = clock.now();
        var state = state(row, now);
        var locked = row.lockedSince();
        var sealed = state.isBeforeArrival() ? row.codeSealed() : null;
        var over = state == ClientState.WITHDRAWN || row.centreGone();
        return new ClientPageView(
                state,
                row.language(),
                sealed == null ? null : vouchers.openCode(row.id(), sealed),
                row.reference(),
                row.expiresAt(),
                over ? null : row.appointmentAt(),
                over ? null : row.appointmentText(),
                row.appointmentFits(),
                row.feedback(),
                row.grade(),
                locked == null ? steps.of(row, state, now) : steps.whileLocked(row),
                row.said(),
                row.withdrawnAt(),
                locked,
                next(row),
                ClientPageView.Centre.of(card),
                information.of(row.topics(), row.language()));
    }

    /** A centre that is gone cannot help her, and her code leads nowhere. */
    private static ClientState state(ClientRow row, Instant now) {
        if (row.withdrawnAt() != null) {
            return ClientState.WITHDRAWN;
        }
        var state = ClientState.of(row.status(), !now.isBefore(row.expiresAt()));
        return row.centreGone() && state.isBeforeArrival() ? ClientState.DECLINED : state;
    }

    /** Derived anew each time: nothing has to be kept that leads from one page to the other. */
    private @Nullable String next(ClientRow row) {
        var token = vouchers.tokenOfNext(row.id());
        return repository
                .byPage(vouchers.fingerprintOfPage(token), clock.now())
                .map(found -> vouchers.pageUrl(token))
                .orElse(null);
    }

    private Optional<ClientRow> find(ClientPageRequest request) {
        if (request.token() != null) {
            return repository.byPage(vouchers.fingerprintOfPage(request.token()), clock.now());
        }
        return full(request).flatMap(this::find);
    }

    private Optional<ClientRow> find(VoucherCode code) {
        var row = repository.byCode(vouchers.fingerprint(code), clock.now());
        if (row.isEmpty()) {
            wrongCodes.countSecret(code);
        }
        return row;
    }

    /** The reference alone is printed on lists and said on the telephone: it opens nothing here. */
    private Optional<VoucherCode> full(ClientPageRequest request) {
        return Optional.of(reader.read(Objects.requireNonNull(request.code()))
                        .orElseThrow(() -> ProblemException.of(
                                ReferralProblem.CODE_MISTYPED, FieldError.at("/code", "code-mistyped"))))
                .filter(PresentedCode.Full.class::isInstance)
                .map(code -> ((PresentedCode.Full) code).code());
    }

    /** A code of a project that has ended still tells who follows. */
    private ProblemException nothing(ClientPageRequest request) {
        var fingerprint = request.token() != null
                ? Optional.of(vouchers.fingerprintOfPage(request.token()))
                : full(request).map(vouchers::fingerprint);
        return fingerprint
                .flatMap(windDowns::successor)
                .map(successor -> ProblemException.of(PrivacyProblem.CODE_OF_ENDED_PROJECT)
                        .with("successor", successor))
                .orElseGet(ClientPages::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}
