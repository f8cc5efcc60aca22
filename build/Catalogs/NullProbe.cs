namespace DataOps.Repository.Catalogs;

/// <summary>
/// Learns from the engine what nulls do. A null argument is tried in each place; a result that is not null refutes. That results
/// are never null cannot be learned from samples: it is claimed for the functions in <see cref="NullClaims"/>, and each claim is tried.
/// </summary>
internal static class NullProbe
{
    private const int MaxCalls = 96;

    /// <summary>The letters of each overload's signature for which something is proved.</summary>
    public static Dictionary<string, string> Ask(CatalogEngine engine, IReadOnlyList<EngineFunction> functions)
    {
        var result = new Dictionary<string, string>();
        var refuted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var function in functions)
        {
            var letters = function.Kind switch
            {
                "scalar" => OfScalar(engine, function, refuted),
                "aggregate" => OfAggregate(engine, function, refuted),
                "window" => NullClaims.IsNeverNull(function) ? "!" : "",
                _ => "",
            };
            if (letters.Length > 0)
            {
                result.Add(function.Signature, letters);
            }
        }

        return refuted.Count == 0
            ? result
            : throw new InvalidOperationException("Claims that the engine refutes: " + string.Join("; ", refuted));
    }

    private static string OfScalar(CatalogEngine engine, EngineFunction function, SortedSet<string> refuted)
    {
        if (NullClaims.IsNeverNull(function))
        {
            Verify(engine, function, refuted, SampleArguments.WithNulls(function, MaxCalls));
            return "!";
        }

        if (function.Stability == "volatile" || NullClaims.HasEffects(function.Name))
        {
            return "";
        }

        var isStrict = IsNullOnNull(engine, function);
        if (!NullClaims.IsNotNullOnNotNull(function))
        {
            return isStrict ? "n" : "";
        }

        Verify(engine, function, refuted, SampleArguments.WithoutNulls(function, MaxCalls));
        return isStrict ? "nv" : "v";
    }

    private static string OfAggregate(CatalogEngine engine, EngineFunction function, SortedSet<string> refuted)
    {
        if (NullClaims.IsNotNullAggregate(function))
        {
            Verify(engine, function, refuted, SampleArguments.WithoutNulls(function, MaxCalls));
            return "v";
        }

        if (!NullClaims.IsNeverNull(function))
        {
            return "";
        }

        var call = Call(function, SampleArguments.WithoutNulls(function, 1).First());
        foreach (var from in new[] { "where false", "" })
        {
            if (engine.IsNull(call, from) == true)
            {
                refuted.Add($"{call} {from} is null");
            }
        }

        return "!";
    }

    private static bool IsNullOnNull(CatalogEngine engine, EngineFunction function)
    {
        var count = SampleArguments.Places(function).Length;
        return count > 0 && Enumerable.Range(0, count).All(place => IsNullOnNull(engine, function, place));
    }

    // At least one call must come through for the place to count as tried.
    private static bool IsNullOnNull(CatalogEngine engine, EngineFunction function, int place)
    {
        var answers = SampleArguments.WithNullAt(function, place, MaxCalls).Select(arguments => engine.IsNull(Call(function, arguments)))
            .Where(answer => answer is not null).ToArray();
        return answers.Length > 0 && answers.All(answer => answer == true);
    }

    private static void Verify(CatalogEngine engine, EngineFunction function, SortedSet<string> refuted, IEnumerable<string[]> calls)
    {
        foreach (var call in calls.Select(arguments => Call(function, arguments)))
        {
            if (engine.IsNull(call) == true)
            {
                refuted.Add($"{call} is null");
            }
        }
    }

    private static string Call(EngineFunction function, string[] arguments) =>
        $"\"{function.Name}\"({string.Join(", ", arguments)})";
}
