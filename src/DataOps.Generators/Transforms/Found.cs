namespace DataOps.Generators.Transforms;

/// <summary>What was read at one place of C#, with the places that messages may be about, which change with every line above them.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Places">The places.</param>
internal sealed record Found<T>(T Value, EquatableArray<PlaceDescriptor> Places)
    where T : IEquatable<T>;
