namespace DataOps.Build.Transforms;

/// <summary>What an assembly says of one of its transforms.</summary>
/// <param name="File">The C# file, below the project's folder.</param>
/// <param name="Method">The method, with its namespace and type.</param>
/// <param name="Definition">The relation as DDL with its settings, and a query for each input.</param>
internal sealed record TransformDefinition(string File, string Method, string Definition);
