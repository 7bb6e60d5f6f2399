package de.verweisnetz.referral.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it ended, who says so, and why if the centre declined. */
@Embeddable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Conclusion {
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome_reporter")
    private @Nullable Reporter reporter;

    @Convert(converter = ResultsConverter.class)
    @Column(name = "results")
    private List<Result> results;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private @Nullable DeclineReason declineReason;

    @Column(name = "decline_text")
    private @Nullable String declineText;

    protected Conclusion() {}

    private Conclusion(
            @Nullable Outcome outcome,
            @Nullable Reporter reporter,
            List<Result> results,
            @Nullable DeclineReason reason,
            @Nullable String text) {
        this.outcome = outcome;
        this.reporter = reporter;
        this.results = List.copyOf(results);
        declineReason = reason;
        declineText = text;
    }

    static Conclusion open() {
        return new Conclusion(null, null, List.of(), null, null);
    }

    static Conclusion declined(DeclineReason reason, @Nullable String text) {
        return new Conclusion(Outcome.DECLINED_BY_CENTRE, Reporter.CENTRE, List.of(), reason, text);
    }

    static Conclusion reported(Outcome outcome, List<Result> results, Reporter reporter) {
        return new Conclusion(outcome, reporter, results, null, null);
    }

    /** One that follows from the status: nobody reports it. */
    static Conclusion following(Outcome outcome) {
        return new Conclusion(outcome, null, List.of(), null, null);
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Reporter reporter() {
        return reporter;
    }

    public List<Result> results() {
        return results;
    }

    public @Nullable DeclineReason declineReason() {
        return declineReason;
    }

    public @Nullable String declineText() {
        return declineText;
    }
}
