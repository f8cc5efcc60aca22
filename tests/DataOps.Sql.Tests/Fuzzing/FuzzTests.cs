#if !FUZZ_COMMAND
using System.Runtime.CompilerServices;
using DataOps.Sql.Fuzzing;

namespace DataOps.Sql.Tests.Fuzzing;

/// <summary>Twenty seconds of what <c>dotnet run --project build -- fuzz sql</c> does for as long as one likes.</summary>
public class FuzzTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    [Fact]
    public void Any_text_gives_an_answer()
    {
        var fuzzer = new Fuzzer(FuzzCorpus.Load(Repository()), seed: 1);
        var problems = fuzzer.Run(Time, threads: Math.Min(2, Environment.ProcessorCount));
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
        Assert.True(fuzzer.Tried > 50, $"only {fuzzer.Tried} inputs");
    }

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
#endif
