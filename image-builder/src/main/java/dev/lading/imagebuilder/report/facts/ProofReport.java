package dev.lading.imagebuilder.report.facts;

/**
 * What came of one proof.
 *
 * @param proof the kind of proof
 * @param subject what was looked at
 * @param passed whether it holds
 * @param detail what was found
 */
public record ProofReport(String proof, String subject, boolean passed, String detail) {}
