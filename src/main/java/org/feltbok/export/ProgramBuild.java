package org.feltbok.export;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which build of the program draws: another build may draw the same figure otherwise, even under
 * the same version.
 */
final class ProgramBuild {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramBuild.class);
    private static final Optional<String> THIS = of(ProgramBuild.class);

    private ProgramBuild() {}

    /** The build that runs; empty where it cannot be told from others. */
    static Optional<String> current() {
        return THIS;
    }

    private static Optional<String> of(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Runtime.version() + " " + of(Path.of(source.getLocation().toURI())));
        } catch (URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException
                | IOException e) {
            LOG.debug("This build of the program cannot be told from others", e);
            return Optional.empty();
        }
    }

    /**
     * Sizes and times of all files.
     *
     * @param program a file of classes, or a folder of them
     */
    static String of(Path program) throws IOException {
        var files = new TreeMap<String, String>();
        Files.walkFileTree(
                program,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                        files.put(
                                program.relativize(file).toString(),
                                about.size() + " " + about.lastModifiedTime());
                        return FileVisitResult.CONTINUE;
                    }
                });
        return Digest.of(files.toString());
    }
}
