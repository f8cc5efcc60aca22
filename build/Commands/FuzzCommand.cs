using System.CommandLine;
using System.Diagnostics;
using DataOps.Sql.Fuzzing;

namespace DataOps.Repository.Commands;

/// <summary>Looks for texts that the compiler cannot bear.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long.", DefaultValueFactory = static _ => 10 };
        var seed = new Option<int?>("--seed") { Description = "Which inputs; others each time when not given." };
        var threads = new Option<int>("--threads") { Description = "How many at once.", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var number = new Option<long?>("--input") { Description = "Only the input of this number, of the seed given." };
        var text = new Option<bool>("--text") { Description = "With --input: writes the input, whole, and tries nothing." };
        var sql = new Command("sql", "Damaged SQL through every phase of the compiler: no exception, no hang, no memory without end.") { minutes, seed, threads, number, text };
        sql.SetAction(arguments => arguments.GetValue(text) && arguments.GetValue(number) is { } one ? Write(arguments.GetValue(seed) ?? 0, one) : Run(
            TimeSpan.FromMinutes(arguments.GetValue(minutes)), arguments.GetValue(seed) ?? Environment.TickCount, arguments.GetValue(threads), arguments.GetValue(number)));
        return new Command("fuzz", "Tries what no test would think of.") { sql };
    }

    private static int Write(int seed, long number)
    {
        Console.Write(new InputMaker(FuzzCorpus.Load(RepositoryLayout.OfThisProgram().Root), seed).Make(number).Sql);
        return 0;
    }

    private static int Run(TimeSpan time, int seed, int threads, long? number)
    {
        var corpus = FuzzCorpus.Load(RepositoryLayout.OfThisProgram().Root);
        if (number is { } only)
        {
            var input = new InputMaker(corpus, seed).Make(only);
            var problem = new InputCheck(corpus).Find(input);
            Console.WriteLine(problem is null ? "Nothing is wrong with it." : new FuzzProblem(input, problem).ToString());
            return problem is null ? 0 : 1;
        }

        var fuzzer = new Fuzzer(corpus, seed);
        Console.WriteLine($"{corpus.Texts.Length} texts, {corpus.Tokens.Length} tokens, seed {seed}");
        var problems = fuzzer.Run(time, threads);
        foreach (var problem in problems)
        {
            Console.WriteLine(problem);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{fuzzer.Tried} inputs, {problems.Count} problems, at most {process.PeakWorkingSet64 / 1_000_000} MB");
        return problems.Count == 0 ? 0 : 1;
    }
}
