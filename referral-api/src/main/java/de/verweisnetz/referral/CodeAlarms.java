package de.verweisnetz.referral;

import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.referral.voucher.WrongSecretRepository;
import de.verweisnetz.referral.voucher.WrongSecretRepository.Alarm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** References for which somebody entered wrong secrets again and again. */
@ApplicationScoped
public class CodeAlarms {
    private static final int MOST = 100;

    @Inject
    private WrongSecretRepository repository;

    @Inject
    private Participants participants;

    /** The alarms of the last 30 days, newest first: the reference and both organisations, nothing of the matter. */
    @Transactional
    @Requires(Permission.CODE_ALARMS_READ)
    public List<CodeAlarmView> list() {
        var alarms = repository.alarms(MOST);
        var names = participants.names(alarms.stream()
                .flatMap(alarm -> Stream.of(alarm.sender(), alarm.receiver()))
                .collect(Collectors.toSet()));
        return alarms.stream().map(alarm -> view(alarm, names)).toList();
    }

    private static CodeAlarmView view(Alarm alarm, Map<UUID, String> names) {
        return new CodeAlarmView(
                alarm.reference(),
                names.getOrDefault(alarm.sender(), ""),
                names.getOrDefault(alarm.receiver(), ""),
                alarm.wrong(),
                alarm.firstAt(),
                alarm.lastAt(),
                alarm.raisedAt());
    }
}
