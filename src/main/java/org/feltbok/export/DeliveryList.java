package org.feltbok.export;

import org.feltbok.base.FaultException;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/**
 * Which files a folder holds of earlier deliveries, and what each was made from: a picture,
 * workbook or document that would be the same again stays, and a picture of a figure that the study
 * no longer has goes. A file that someone else has changed since is taken for neither. Stands as a
 * small CSV file in the folder; without it, or with a broken one, everything is made again and
 * nothing goes.
 *
 * <p>What one thread makes, others may add at the same time.
 */
final class DeliveryList {
    /** Name of the list in the folder. */
    static final String NAME = ".feltbok-delivery.csv";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryList.class);
    private static final List<String> COLUMNS = List.of("study", "file", "figure", "of", "content");

    private static final Pattern LISTED =
            Pattern.compile(
                    "(images/[\\p{L}\\p{N}._-]+\\.(png|svg|pdf))|([a-z]+\\.csv)"
                            + "|([\\p{L}\\p{N}._-]+\\.(xlsx|docx))");

    private final Path folder;
    private final String study;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /**
     * A file of a delivery.
     *
     * @param study whose report it belongs to
     * @param figure that it shows; empty = none
     * @param of digest of all that it is made from; empty = always made again
     * @param content digest of its bytes
     */
    private record Entry(String study, String figure, String of, String content) {}

    private DeliveryList(Path folder, String study) {
        this.folder = folder;
        this.study = study;
    }

    /** What a folder's list says; nothing if there is none that can be read. */
    static DeliveryList of(Path folder, String study) {
        var list = new DeliveryList(folder, study);
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Sheet sheet = CsvReader.sheet(file, NAME, f -> LOG.debug("{}: {}", file, f));
            if (!sheet.isBroken() && COLUMNS.stream().allMatch(sheet.header()::has)) {
                sheet.rows().forEach(list::read);
            }
        }
        return list;
    }

    private void read(Row row) {
        String file = row.get("file");
        // the list may have been written by anyone: nothing outside the folder is ever named by it
        if (LISTED.matcher(file).matches()) {
            entries.put(
                    file,
                    new Entry(
                            row.get("study"),
                            row.get("figure"),
                            row.get("of"),
                            row.get("content")));
        }
    }

    /**
     * Whether the folder has a file already that would come out the same; it then stays as it is,
     * and is of this study from now on, like one that is made.
     *
     * @param file in the folder, parts joined by /
     * @param of digest of what it would be made from
     */
    boolean keeps(String file, String of) {
        Entry entry = entries.get(file);
        if (entry == null || of.isEmpty() || !entry.of().equals(of) || !isUntouched(file, entry)) {
            return false;
        }
        entries.put(file, new Entry(study, entry.figure(), of, entry.content()));
        kept.add(file);
        return true;
    }

    /** Digest of what a file would be made from. */
    @FunctionalInterface
    interface DigestOf {
        String digest() throws IOException;
    }

    /**
     * Asks before anything is made whether a file could be made anew.
     *
     * @param file in the folder, parts joined by /
     * @param of asked only where it is open
     * @throws FaultException if it is open in another program and would come out otherwise
     */
    void refuseOpen(String file, DigestOf of) throws IOException {
        Path place = folder.resolve(file);
        if (OpenElsewhere.said(place).isPresent() && !keeps(file, of.digest())) {
            OpenElsewhere.refuse(place);
        }
    }

    /** Whether {@link #keeps} said so of a file. */
    boolean isKept(String file) {
        return kept.contains(file);
    }

    /**
     * Notes a file that was made.
     *
     * @param made where it lies now
     */
    void note(String file, String figure, String of, Path made) throws IOException {
        entries.put(file, new Entry(study, figure, of, Digest.of(made)));
    }

    /**
     * The file that is to go now, of this study and as it was delivered; it is no longer listed.
     */
    Optional<Path> drop(String file) {
        Entry entry = entries.get(file);
        if (entry == null || !entry.study().equals(study) || !isUntouched(file, entry)) {
            return Optional.empty();
        }
        entries.remove(file);
        return Optional.of(Path.of(file));
    }

    /** Files of this study's figures, each with the figure's key. */
    Map<String, String> pictures() {
        Map<String, String> pictures = new TreeMap<>();
        entries.forEach(
                (file, entry) -> {
                    if (entry.study().equals(study) && !entry.figure().isEmpty()) {
                        pictures.put(file, entry.figure());
                    }
                });
        return pictures;
    }

    /** Writes the list to be put in place with the files. */
    void write(Path staged) {
        try (CsvWriter csv = CsvWriter.open(staged.resolve(NAME), CsvWriter.Reader.PROGRAM)) {
            csv.row(COLUMNS);
            entries.forEach((file, e) -> csv.row(e.study(), file, e.figure(), e.of(), e.content()));
        }
    }

    private boolean isUntouched(String file, Entry entry) {
        try {
            Path place = folder.resolve(file);
            return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                    && Digest.of(place).equals(entry.content());
        } catch (IOException e) {
            LOG.debug("{} cannot be read", file, e);
            return false;
        }
    }
}
