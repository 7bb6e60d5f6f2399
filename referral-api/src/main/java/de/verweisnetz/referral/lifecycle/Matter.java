package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the referral is about, as far as the client agreed that it travels. Never changed. */
@Embeddable
public class Matter {
    @Column(name = "language", updatable = false)
    private String language;

    @Convert(converter = TopicsConverter.class)
    @Column(name = "topics", updatable = false)
    private List<String> topics;

    @Column(name = "personal_matter", updatable = false)
    private boolean personal;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_kind", updatable = false)
    private RegionKind regionKind;

    @Column(name = "region_code", updatable = false)
    private @Nullable String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency", updatable = false)
    private Urgency urgency;

    @Column(name = "deadline", updatable = false)
    private @Nullable LocalDate deadline;

    protected Matter() {}

    /**
     * @param personal a topic of a special category was left out for want of consent
     */
    public Matter(
            String language,
            List<String> topics,
            boolean personal,
            Region region,
            Urgency urgency,
            @Nullable LocalDate deadline) {
        this.language = language;
        this.topics = List.copyOf(topics);
        this.personal = personal;
        this.regionKind = region.kind();
        this.regionCode = region.code();
        this.urgency = urgency;
        this.deadline = deadline;
    }

    public String language() {
        return language;
    }

    public List<String> topics() {
        return topics;
    }

    public boolean isPersonal() {
        return personal;
    }

    public Region region() {
        return new Region(regionKind, regionCode);
    }

    public Urgency urgency() {
        return urgency;
    }

    public @Nullable LocalDate deadline() {
        return deadline;
    }
}
