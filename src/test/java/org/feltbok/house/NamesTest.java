package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A name means one thing, so that a successor who reads it need not ask which. */
class NamesTest {
    @Test
    void noTwoPublicTypesAreCalledTheSame() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.feltbok")) {
            boolean isFeltbok = !type.getFullName().contains("$");
            if (isFeltbok && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                rooms.computeIfAbsent(type.getSimpleName(), n -> new TreeSet<>())
                        .add(type.getPackageName());
            }
        }
        assertThat(rooms).as("classes were seen").hasSizeGreaterThan(200);
        rooms.remove("package-info");
        rooms.values().removeIf(r -> r.size() < 2);
        assertThat(rooms).as("one name, two types").isEmpty();
    }
}
