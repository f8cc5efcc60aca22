namespace DataOps.Projects.Settings;

/// <summary>What the front matter says of a column.</summary>
/// <param name="Name">The column, with its place.</param>
/// <param name="Description">What it means, or null.</param>
/// <param name="Classification">Its class of protection, such as <c>pii</c>, or null.</param>
public sealed record ColumnSettings(Located<string> Name, string? Description, string? Classification);
