package dev.lading.imagebuilder.plan;

/**
 * A file in an image.
 *
 * @param path absolute
 * @param content what is in it
 * @param mode its permissions, such as octal 644
 * @param owner its owner and group, as numbers with a colon between
 */
public record ImageFile(String path, FileContent content, int mode, String owner) {

  /** The permissions of a file that everybody may read and nobody changes. */
  public static final int READABLE = 0644;

  /** The owner of what nobody else owns. */
  public static final String ROOT = "0:0";

  /**
   * A file that belongs to root and that everybody may read, as Lambda runs functions as a user
   * without rights.
   */
  public ImageFile(String path, FileContent content) {
    this(path, content, READABLE, ROOT);
  }
}
