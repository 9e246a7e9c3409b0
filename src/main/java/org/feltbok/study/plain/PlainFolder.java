package org.feltbok.study.plain;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.CleanText;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.RowHandler;
import org.feltbok.tabular.Sheet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the files of one folder. Names are relative to it, with {@code /}; nothing outside it can
 * be reached, neither by {@code ..} nor by links. A file that is not there is empty and no fault.
 */
public final class PlainFolder {
    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST_TABLE = 2048 * MEGABYTE;
    private static final long LARGEST_OTHER = 64 * MEGABYTE;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;
    private final Set<String> used = new TreeSet<>();

    /**
     * @throws FaultException if the folder is not there
     */
    public PlainFolder(Path folder) {
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw new FaultException(e, "plain.no_folder", folder.toString());
        }
        if (!Files.isDirectory(root)) {
            throw new FaultException("plain.no_folder", folder.toString());
        }
    }

    /** The folder's own name. */
    public String name() {
        Path last = root.getFileName();
        return last == null ? root.toString() : last.toString();
    }

    public boolean has(String name) {
        Path path = root.resolve(name);
        return Files.isRegularFile(path) && inside(path);
    }

    /**
     * The file itself, for readers of large or binary files; empty if it is not there or (told)
     * cannot be used.
     */
    public Optional<Path> file(String name, PlainFaults faults) {
        return file(name, LARGEST_OTHER, faults);
    }

    private Optional<Path> file(String name, long largest, PlainFaults faults) {
        try {
            Path path = root.resolve(name);
            if (!path.normalize().startsWith(root)) {
                faults.add(Place.file(name), "plain.outside");
                return Optional.empty();
            }
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            if (!inside(path) || !Files.isRegularFile(path)) {
                faults.add(Place.file(name), "plain.outside");
                return Optional.empty();
            }
            used.add(name);
            if (Files.size(path) > largest) {
                faults.add(Place.file(name), "tabular.too_big", largest / MEGABYTE);
                return Optional.empty();
            }
            return Optional.of(path);
        } catch (InvalidPathException e) {
            faults.add(Place.file(name), "plain.outside");
        } catch (IOException e) {
            faults.add(Place.file(name), "tabular.not_readable");
        }
        return Optional.empty();
    }

    private boolean inside(Path path) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    /** A whole CSV file; empty if it is not there. What is wrong in it is told and left out. */
    public Optional<Sheet> csv(String name, PlainFaults faults) {
        return file(name, LARGEST_TABLE, faults)
                .map(path -> CsvReader.sheet(path, name, faults))
                .filter(sheet -> !sheet.isBroken());
    }

    /**
     * A CSV file row by row, for large ones; the handler also gets its faults.
     *
     * @return false if the file is not there
     */
    public boolean csvRows(String name, RowHandler handler, PlainFaults faults) {
        Optional<Path> path = file(name, LARGEST_TABLE, faults);
        path.ifPresent(p -> CsvReader.read(p, name, handler));
        return path.isPresent();
    }

    /** A text file; line ends become LF, a byte order mark is dropped. */
    public Optional<String> text(String name, PlainFaults faults) {
        return file(name, faults).flatMap(path -> decoded(path, name, faults));
    }

    private static Optional<String> decoded(Path path, String name, PlainFaults faults) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
            return Optional.of(CleanText.of(unmarked));
        } catch (CharacterCodingException e) {
            faults.add(Place.file(name).row(lineOfFirstBadByte(path)), "plain.not_utf8");
        } catch (IOException e) {
            faults.add(Place.file(name), "tabular.not_readable");
        }
        return Optional.empty();
    }

    private static int lineOfFirstBadByte(Path path) {
        int line = 1;
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            for (String each : (Iterable<String>) lines::iterator) {
                byte[] bytes = each.getBytes(StandardCharsets.ISO_8859_1);
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                line++;
            }
        } catch (IOException e) {
            return line;
        }
        return line;
    }

    /** A JSON file. */
    public Optional<JsonNode> json(String name, PlainFaults faults) {
        return text(name, faults)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(CleanJson.of(JSON.readTree(text)));
                            } catch (JacksonException e) {
                                faults.accept(BrokenJson.told(Place.file(name), text, e));
                                return Optional.empty();
                            }
                        });
    }

    /**
     * Names (with the folder's) of the files in a folder that end so, sorted; empty if it is not
     * there.
     */
    public List<String> list(String folder, String ending) {
        return children(folder, path -> Files.isRegularFile(path), ending);
    }

    /** Names (with the folder's) of the folders in a folder, sorted. */
    public List<String> folders(String folder) {
        return children(folder, path -> Files.isDirectory(path), "");
    }

    private List<String> children(
            String folder, java.util.function.Predicate<Path> wanted, String ending) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path) || !inside(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(wanted)
                    .map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ending) && !n.startsWith(".") && !n.startsWith("~$"))
                    .sorted()
                    .map(n -> folder.isEmpty() ? n : folder + "/" + n)
                    .toList();
        } catch (IOException e) {
            throw new FaultException(e, "store.not_readable", path.toString());
        }
    }

    /**
     * Names of CSV, JSON, Excel and text files that nothing has read, sorted: misspelled, perhaps.
     */
    public List<String> unused() {
        try (Stream<Path> files = Files.walk(root, 6)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(
                            n ->
                                    n.matches(".*\\.(csv|json|xlsx?|txt)")
                                            && !n.matches("(.*/)?[.~].*"))
                    .filter(n -> !used.contains(n))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FaultException(e, "store.not_readable", root.toString());
        }
    }
}
