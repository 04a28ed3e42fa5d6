package org.vigia.ingest.url;

import com.ibm.icu.text.IDNA;
import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hosts as the WHATWG URL Standard reads them: names in their ASCII form (UTS 46), numbers in any
 * notation as the IPv4 address that they are, IPv6 in its short form (RFC 5952).
 */
final class WebHost {
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** What the standard lets pass although UTS 46 minds it ("VerifyDnsLength" and hyphens). */
  private static final Set<IDNA.Error> HARMLESS =
      EnumSet.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x20\\x7f#/:<>?@\\[\\\\\\]^|%]");
  private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

  private WebHost() {}

  static Optional<String> of(String text) {
    if (text.startsWith("[")) {
      return text.endsWith("]") ? ipv6(text.substring(1, text.length() - 1)) : Optional.empty();
    }
    String name = percentDecoded(text);
    String ascii;
    if (isPlain(name)) {
      ascii = name.toLowerCase(Locale.ROOT);
    } else {
      IDNA.Info info = new IDNA.Info();
      ascii = NAMES.nameToASCII(name, new StringBuilder(), info).toString();
      Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
      errors.addAll(info.getErrors());
      errors.removeAll(HARMLESS);
      if (!errors.isEmpty()) {
        return Optional.empty();
      }
    }
    if (ascii.isEmpty() || FORBIDDEN.matcher(ascii).find()) {
      return Optional.empty();
    }
    return endsInNumber(ascii) ? ipv4(ascii) : Optional.of(ascii);
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c < 128) && !name.toLowerCase(Locale.ROOT).contains("xn--");
  }

  private static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean endsInNumber(String host) {
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = plain.substring(plain.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches();
  }

  private static Optional<String> ipv4(String host) {
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] parts = plain.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long number = number(parts[i]);
      boolean last = i == parts.length - 1;
      long most = last ? 1L << (8 * (5 - parts.length)) : 256;
      if (number < 0 || number >= most) {
        return Optional.empty();
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return Optional.of(
        (address >> 24)
            + "."
            + ((address >> 16) & 0xff)
            + "."
            + ((address >> 8) & 0xff)
            + "."
            + (address & 0xff));
  }

  /** A number in decimal, octal (0…) or hexadecimal (0x…) notation; -1 if it is none. */
  private static long number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return -1;
    }
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    boolean octal = !hex && text.length() > 1 && text.startsWith("0");
    String digits = text.substring(hex ? 2 : octal ? 1 : 0).replaceFirst("^0+", "");
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, hex ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Optional<String> ipv6(String text) {
    if (!text.matches("[0-9a-fA-F:.]{2,45}") || text.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      byte[] bytes = address.getAddress();
      int[] pieces = new int[8];
      if (address instanceof Inet4Address) {
        // Java takes a mapped address for the IPv4 address that it is.
        pieces[5] = 0xffff;
        pieces[6] = pair(bytes, 0);
        pieces[7] = pair(bytes, 2);
      } else {
        for (int i = 0; i < 8; i++) {
          pieces[i] = pair(bytes, 2 * i);
        }
      }
      return Optional.of("[" + compressed(pieces) + "]");
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int pair(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  /** The first longest run of at least two zeros is left out. */
  private static String compressed(int[] pieces) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && pieces[end] == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        out.append(i == 0 ? "::" : ":");
        i += length - 1;
      } else {
        out.append(Integer.toHexString(pieces[i])).append(i < 7 ? ":" : "");
      }
    }
    return out.toString();
  }
}
