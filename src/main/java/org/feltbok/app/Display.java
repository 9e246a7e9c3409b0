package org.feltbok.app;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Optional;

/** Whether a window can be opened here. */
final class Display {
    private Display() {}

    /** Text key of the reason why no window can be opened; empty if one can. */
    static Optional<String> problem() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if ("Headless".equalsIgnoreCase(System.getProperty("glass.platform"))) {
            return Optional.empty();
        }
        if (!os.contains("linux")) {
            return Optional.empty();
        }
        if (isBlank(System.getenv("DISPLAY")) && isBlank(System.getenv("WAYLAND_DISPLAY"))) {
            return Optional.of("app.no_display");
        }
        return hasGtk() ? Optional.empty() : Optional.of("app.no_gtk");
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** Asks the loader itself, since library folders differ between distributions. */
    private static boolean hasGtk() {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
