namespace DataOps.Sql.Catalog.Functions;

/// <summary>What came of looking for the function that a call means: the function, or why there is none.</summary>
public sealed class FunctionResolution
{
    private FunctionResolution(ResolvedFunction? function, FunctionFailure failure, IReadOnlyList<FunctionOverload> candidates)
    {
        Function = function;
        Failure = failure;
        Candidates = candidates;
    }

    /// <summary>The function; null when <see cref="Failure"/> says why not.</summary>
    public ResolvedFunction? Function { get; }

    /// <summary>Why there is none.</summary>
    public FunctionFailure Failure { get; }

    /// <summary>The overloads a message may show: all of that name when none fits, the equally good ones when several do.</summary>
    public IReadOnlyList<FunctionOverload> Candidates { get; }

    internal static FunctionResolution Found(ResolvedFunction function) => new(function, FunctionFailure.None, []);

    internal static FunctionResolution Failed(FunctionFailure failure, IReadOnlyList<FunctionOverload> candidates) => new(null, failure, candidates);
}
