package de.verweisnetz.portal.statistics;

import de.verweisnetz.portal.api.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The funnel as bars; a suppressed figure has no length that could give it away. */
public record FunnelChart(Funnel funnel, List<Bar> bars) {
    private static final int LONGEST = 340;
    private static final int STEP = 58;

    /** One step: where its bar begins and how long it is. */
    public record Bar(String step, @Nullable Integer count, int y, int length) {
        public boolean suppressed() {
            return count == null;
        }
    }

    static FunnelChart of(Funnel funnel) {
        int most = funnel.steps().stream()
                .map(Funnel.StepCount::count)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Funnel.StepCount step : funnel.steps()) {
            Integer count = step.suppressed() ? null : step.count();
            int length = count == null || most == 0 ? 0 : Math.round((float) count * LONGEST / most);
            bars.add(new Bar(step.step(), count, bars.size() * STEP, length));
        }
        return new FunnelChart(funnel, bars);
    }

    /** The length of the longest bar. */
    public int longest() {
        return LONGEST;
    }

    /** Room for the figure beside the longest bar. */
    public int width() {
        return LONGEST + 60;
    }

    public int height() {
        return bars.size() * STEP;
    }

    /** Issued referrals, the whole that shares are told of; none while it is suppressed. */
    public @Nullable Integer whole() {
        return bars.stream()
                .filter(bar -> bar.step().equals("ISSUED"))
                .findFirst()
                .map(Bar::count)
                .orElse(null);
    }
}
