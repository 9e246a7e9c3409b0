package org.feltbok.interviews;

import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes small studies with interviews for tests. */
public final class Notes {
    private Notes() {}

    /** An operation given as a function. */
    public record Given(Consumer<UnitOfWork> body, boolean undoable) implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            body.accept(work);
        }
    }

    /** A study with two cases, a theme with two topics, and what else is given. */
    public static StudyFile study(Path folder, Consumer<UnitOfWork> more) {
        Environment environment =
                new Environment(
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        () -> "Marit Aune",
                        "pc-1");
        return StudyFile.create(
                folder.resolve("s.feltbok"),
                environment,
                new Given(
                        w -> {
                            begin(w);
                            more.accept(w);
                        },
                        false));
    }

    private static void begin(UnitOfWork w) {
        w.insert(
                "study",
                "s",
                Map.of(
                        "key",
                        "s",
                        "title",
                        "S",
                        "language",
                        "nb",
                        "created_at",
                        "2026-01-01T00:00:00Z"));
        w.insert(
                "study_case",
                "c1",
                Map.of("key", "1001", "name", "Lierne", "pseudonym", "Kommune A", "position", 1));
        w.insert(
                "study_case",
                "c2",
                Map.of("key", "1002", "name", "Vega", "pseudonym", "Kommune B", "position", 2));
        w.insert("topic", "t0", Map.of("key", "styring", "label", "Styring", "position", 1));
        w.insert(
                "topic",
                "t1",
                Map.of("key", "plan", "label", "Planer", "parent_id", "t0", "position", 2));
        w.insert(
                "topic",
                "t2",
                Map.of(
                        "key",
                        "okonomi",
                        "label",
                        "Økonomi",
                        "hint",
                        "Muligheter",
                        "parent_id",
                        "t0",
                        "position",
                        3));
    }
}
