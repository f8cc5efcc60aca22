namespace DataOps.Sql.Tests.Mistakes;

/// <summary>A mistake within a text.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Start">Where the text changes.</param>
/// <param name="Length">How many characters of the right text are replaced.</param>
/// <param name="Text">What stands there instead.</param>
/// <param name="From">The first place, from <paramref name="Start"/>, that the error may point at.</param>
/// <param name="To">The last one.</param>
internal sealed record PlantedMistake(string Kind, int Start, int Length, string Text, int From, int To);
