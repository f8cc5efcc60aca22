namespace DataOps.DuckDb.Tests;

/// <summary>Tests that measure time or memory, or change the environment: nothing runs beside them.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
