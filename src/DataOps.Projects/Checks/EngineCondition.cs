namespace DataOps.Projects.Checks;

/// <summary>A condition as the engine runs it.</summary>
/// <param name="Text">Its text, with markers for models and seeds.</param>
/// <param name="Reads">The nodes it names.</param>
internal sealed record EngineCondition(string Text, IReadOnlyList<string> Reads);
