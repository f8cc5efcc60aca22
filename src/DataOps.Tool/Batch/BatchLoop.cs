using System.Buffers;
using System.Text.Json;
using DataOps.Tool.Output;

namespace DataOps.Tool.Batch;

/// <summary>
/// Answers JSON lines with JSON lines, in order. All lines that are there are answered on all cores at once, and the answers are
/// written before more is waited for.
/// </summary>
/// <param name="prepare">Finds the compiler for a request; called in order, by one thread.</param>
/// <param name="answer">Writes an answer and says whether it is free of errors; called by many threads.</param>
/// <typeparam name="T">What a request is answered with.</typeparam>
internal sealed class BatchLoop<T>(Func<BatchRequest, T> prepare, Func<BatchRequest, T, Utf8JsonWriter, bool> answer)
{
    private readonly List<ReadOnlyMemory<byte>> _lines = [];
    private readonly List<(BatchRequest Request, T Means)> _requests = [];
    private readonly List<ArrayBufferWriter<byte>> _answers = [];
    private int _lineCount;
    private int _errors;

    /// <summary>Goes on to the end of the input; false when a line had errors.</summary>
    public async Task<bool> RunAsync(ToolConsole console, CancellationToken cancellation)
    {
        var reader = new LineReader(console.OpenInput());
        var output = console.OpenOutput();
        while (await reader.ReadAsync(_lines, cancellation).ConfigureAwait(false))
        {
            ReadRequests();
            AnswerAll();
            for (var i = 0; i < _requests.Count; i++)
            {
                await output.WriteAsync(_answers[i].WrittenMemory, cancellation).ConfigureAwait(false);
                _answers[i].ResetWrittenCount();
            }

            await output.FlushAsync(cancellation).ConfigureAwait(false);
        }

        return _errors == 0;
    }

    private void ReadRequests()
    {
        _requests.Clear();
        foreach (var line in _lines)
        {
            _lineCount++;
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                continue;
            }

            var request = BatchRequest.Read(line.Span, _lineCount);
            _requests.Add((request, prepare(request)));
            if (_answers.Count < _requests.Count)
            {
                _answers.Add(new ArrayBufferWriter<byte>(4096));
            }
        }
    }

    private void AnswerAll()
    {
        if (_requests.Count == 1)
        {
            Answer(0);
            return;
        }

        Parallel.For(0, _requests.Count, Answer);
    }

    private void Answer(int index)
    {
        var (request, means) = _requests[index];
        var buffer = _answers[index];
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (!answer(request, means, writer))
            {
                Interlocked.Increment(ref _errors);
            }
        }

        buffer.Write("\n"u8);
    }
}
