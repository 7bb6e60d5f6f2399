package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who took a referral back, and when the centre confirmed that it knows. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Withdrawal {
    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_by")
    private @Nullable Party by;

    @Column(name = "withdrawn_at")
    private @Nullable Instant at;

    @Column(name = "withdrawal_confirmed_at")
    private @Nullable Instant confirmedAt;

    protected Withdrawal() {}

    static Withdrawal none() {
        return new Withdrawal();
    }

    static Withdrawal of(Move move) {
        var withdrawal = new Withdrawal();
        withdrawal.by = move.by();
        withdrawal.at = move.at();
        return withdrawal;
    }

    Withdrawal confirmed(Instant when) {
        var confirmed = new Withdrawal();
        confirmed.by = by;
        confirmed.at = at;
        confirmed.confirmedAt = when;
        return confirmed;
    }

    public @Nullable Party by() {
        return by;
    }

    public @Nullable Instant at() {
        return at;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }
}
