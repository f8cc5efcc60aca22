using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace DataOps.Tool.Output;

/// <summary>Where the tool prints. Colour and tables appear on a terminal only, so that a pipe gets plain lines.</summary>
/// <param name="input">What is piped in.</param>
/// <param name="output">The results.</param>
/// <param name="error">What is wrong, and what is going on.</param>
/// <param name="isTerminal">Whether a person looks at the results.</param>
internal sealed class ToolConsole(TextReader input, TextWriter output, TextWriter error, bool isTerminal)
{
    public TextReader In => input;

    public TextWriter Out => output;

    public TextWriter ErrorWriter => error;

    public bool IsTerminal => isTerminal;

    /// <summary>Opens what is piped in as bytes, instead of <see cref="In"/>.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Opens the results as bytes, instead of <see cref="Out"/>.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    public static ToolConsole OfProcess() =>
        new(Console.In, Console.Out, Console.Error, !Console.IsOutputRedirected && !Console.IsErrorRedirected)
        {
            OpenInput = Console.OpenStandardInput,
            OpenOutput = Console.OpenStandardOutput,
        };

    public void Line(string text = "") => output.WriteLine(text);

    public void ErrorLine(string text) => error.WriteLine(text);

    /// <summary>Prints what is wrong; in a pipe in the form that MSBuild and editors take for an error.</summary>
    public void Error(string? id, string message)
    {
        var what = id is null ? "error" : $"error {id}";
        var text = message.ReplaceLineEndings(" ");
        error.WriteLine(isTerminal ? $"\u001b[31m{what}:\u001b[0m {text}" : $"dataops : {what}{(id is null ? " " : "")}: {text}");
    }

    public void Json<T>(T value, JsonTypeInfo<T> type) => output.WriteLine(JsonSerializer.Serialize(value, type));

    /// <summary>Prints rows: a table on a terminal, columns of plain text in a pipe.</summary>
    public void Table(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (isTerminal)
        {
            PrintTable(header, rows);
        }
        else
        {
            PrintColumns(header, rows);
        }
    }

    // Apart, so that the library is loaded only where there is a person to look at its tables.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PrintTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var name in header)
        {
            table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(static cell => (Spectre.Console.Rendering.IRenderable)new Text(cell)));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    private void PrintColumns(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, header.Count)
            .Select(i => rows.Select(row => row[i].Length).Append(header[i].Length).Max())
            .ToList();
        foreach (var row in rows.Prepend(header))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }
}
