package org.vigia.enrich.instrument.reference;

/** What a reference refers to. */
public enum ReferenceKind {
  /** A reported US decision: {@code 533 U.S. 678}. */
  US_CASE("us-case"),
  /** A case by its parties: {@code Zadvydas v. Davis}. */
  CASE_NAME("case-name"),
  /** United States Code: {@code 8 U.S.C. § 1231(b)(3)}. */
  USC("usc"),
  /** Code of Federal Regulations: {@code 8 C.F.R. § 208.16(c)}. */
  CFR("cfr"),
  /** Federal Register: {@code 90 Fed. Reg. 13033}. */
  FEDERAL_REGISTER("federal-register"),
  /** Statutes at Large: {@code 1 Stat. 577}. */
  STATUTES_AT_LARGE("statutes-at-large"),
  /** Public Law: {@code Pub. L. 119-1}. */
  PUBLIC_LAW("public-law"),
  /** A bill or resolution of Congress: {@code H.R. 3412}. */
  US_BILL("us-bill"),
  /** A presidential executive order: {@code Executive Order 14157}. */
  EXECUTIVE_ORDER("executive-order"),
  /** A presidential proclamation: {@code Proclamation 10903}. */
  PROCLAMATION("proclamation"),
  /** A decision of the Board of Immigration Appeals: {@code 29 I&N Dec. 216}. */
  IMMIGRATION_DECISION("immigration-decision"),
  /** A docket of a US court: {@code 1:25-cv-00766}, {@code No. 24A931}. */
  DOCKET("docket"),
  /** A UN document: {@code CAT/C/SLV/CO/3}. */
  UN_SYMBOL("un-symbol"),
  /** A UN resolution by its number: {@code Human Rights Council resolution 57/23}. */
  UN_RESOLUTION("un-resolution"),
  /** Precautionary measures of the Inter-American Commission: {@code PM 888-25}. */
  PRECAUTIONARY_MEASURE("precautionary-measure"),
  /** A petition to the Inter-American Commission: {@code P-1234-20}. */
  IACHR_PETITION("iachr-petition"),
  /** A case before the Inter-American Commission: {@code Case 12.465}. */
  IACHR_CASE("iachr-case"),
  /** A judgment of the Inter-American Court: {@code Series C No. 456}. */
  IACTHR_JUDGMENT("iacthr-judgment"),
  /** An advisory opinion of the Inter-American Court: {@code OC-25/18}. */
  ADVISORY_OPINION("advisory-opinion"),
  /** An application to the European Court of Human Rights: {@code 14038/88}. */
  ECTHR_APPLICATION("ecthr-application"),
  /** A legislative decree of El Salvador: {@code Decreto Legislativo 333}. */
  SV_DECREE("sv-decree"),
  /** A file of the Constitutional Chamber of El Salvador: {@code inconstitucionalidad 1-2021}. */
  SV_CONSTITUTIONAL_FILE("sv-constitutional-file");

  private final String id;

  ReferenceKind(String id) {
    this.id = id;
  }

  /** The id in events. */
  public String id() {
    return id;
  }
}
