namespace DataOps.Runtime;

/// <summary>What generated code knows of a transform at run time.</summary>
/// <param name="Name">The node in the project's graph.</param>
/// <param name="Method">The method, with its namespace and type.</param>
/// <param name="Run">Calls it with the rows of its inputs and takes the rows that it gives.</param>
public sealed record TransformInfo(string Name, string Method, Func<TransformRun, Task> Run);
