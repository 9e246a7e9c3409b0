package org.feltbok.responses;

/** A case of the frame from which there is no response. */
public record WaitingCase(String id, String key, String name) {}
