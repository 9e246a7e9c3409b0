package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why a file was not written is told in words, and a full disk is told as that. */
class NotWrittenTest {
    @TempDir Path folder;

    private String told(Exception problem) {
        return new Texts(Language.EN)
                .fault(NotWritten.of(problem, "export.fault.folder", folder).faults().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "There is not enough space on the disk",
                "Disk quota exceeded"
            })
    void aFullDiskIsToldWhateverTheSystemCallsItAndHoweverDeepItStands(String said) {
        IOException full = new FileSystemException("a.xlsx", null, said);
        assertThat(told(full)).startsWith("The disk of " + folder + " is full.");
        assertThat(told(new UncheckedIOException(full))).contains("is full");
        RuntimeException packed = new IllegalStateException("The part failed", full);
        assertThat(NotWritten.orItself(packed, "export.fault.folder", folder))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("export.fault.full"));
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldAsSuch() {
        assertThat(told(new AccessDeniedException("x"))).contains("cannot be written");
        var unchecked = new UncheckedIOException(new AccessDeniedException("x"));
        assertThat(NotWritten.orItself(unchecked, "export.fault.folder", folder))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void whatIsNoMatterOfFilesStaysWhatItIs() {
        RuntimeException other = new IllegalStateException("a mistake of the program");
        assertThat(NotWritten.orItself(other, "export.fault.folder", folder)).isSameAs(other);
        var told = new FaultException(new IOException("x"), "export.fault.file", "a.xlsx");
        assertThat(NotWritten.orItself(told, "export.fault.folder", folder)).isSameAs(told);
    }
}
