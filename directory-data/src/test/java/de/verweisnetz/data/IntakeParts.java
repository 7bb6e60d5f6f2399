package de.verweisnetz.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The door of the intake, which knows everything behind it; what is said to it and by it, which knows no room; its rooms. */
record IntakeParts(String intake) implements SliceAssignment {
    private static final String DOOR = "Intake";

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        if (type.getPackageName().equals(intake)) {
            return SliceIdentifier.of(isDoor(type) ? "door" : "said");
        }
        return type.getPackageName().startsWith(intake + ".")
                ? SliceIdentifier.of("room " + type.getPackageName().substring(intake.length() + 1))
                : SliceIdentifier.ignore();
    }

    /** What others cannot see beside the door belongs to it. */
    private static boolean isDoor(JavaClass type) {
        return type.getEnclosingClass()
                .map(IntakeParts::isDoor)
                .orElseGet(() -> type.getSimpleName().equals(DOOR)
                        || !type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Override
    public String getDescription() {
        return "the parts of the intake";
    }
}
